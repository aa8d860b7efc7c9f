// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {STAKING_ADDRESS} from "./Addresses.sol";
import {Token} from "./Token.sol";

/// Stands in for VVV at 0xacfE6019Ed1A7Dc6f7B508C02d1b04ec88cC21bf.
/// Differs from the real one: no permit; its supply is what the sandbox has minted, not Venice's.
contract VVV is Token {
    string public constant name = "Venice Token";
    string public constant symbol = "VVV";
    address public constant owner = STAKING_ADDRESS;

    /// The staking contract alone mints, to pay rewards.
    function mint(address to, uint256 amount) external {
        require(msg.sender == owner, "only staking mints VVV");
        _mint(to, amount);
    }
}
