// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {STAKING_ADDRESS} from "./Addresses.sol";
import {Token} from "./Token.sol";

/// Stands in for DIEM at 0xF4d97F2da56e8c3098f3a8D538DB630A2606a024.
/// Differs from the real one: no permit, no administration, and refusals are sentences, not custom errors.
contract DIEM is Token {
    struct StakedInfo {
        uint256 amountStaked;
        uint256 coolDownEnd;
        uint256 coolDownAmount;
    }

    string public constant name = "Diem";
    string public constant symbol = "DIEM";
    uint256 public constant cooldownDuration = 1 days;
    mapping(address account => StakedInfo) public stakedInfos;

    event Staked(address indexed account, uint256 amount);
    event UnstakeInitiated(address indexed account, uint256 amount);
    event Unstaked(address indexed account, uint256 amount);

    modifier onlyStaking() {
        require(msg.sender == STAKING_ADDRESS, "only staking mints and burns DIEM");
        _;
    }

    function mint(address to, uint256 amount) external onlyStaking {
        _mint(to, amount);
    }

    function burn(address from, uint256 amount) external onlyStaking {
        _burn(from, amount);
    }

    /// Needs no approve: the token moves its own units from the caller to itself.
    function stake(uint256 amount) external {
        require(amount > 0, "nothing to stake");
        _transfer(msg.sender, address(this), amount);
        stakedInfos[msg.sender].amountStaked += amount;
        emit Staked(msg.sender, amount);
    }

    /// Adds to what is cooling down already and starts the whole day over.
    function initiateUnstake(uint256 amount) external {
        StakedInfo storage info = stakedInfos[msg.sender];
        require(amount > 0, "nothing to unstake");
        require(info.amountStaked >= amount, "more than is staked");
        info.amountStaked -= amount;
        info.coolDownAmount += amount;
        info.coolDownEnd = block.timestamp + cooldownDuration;
        emit UnstakeInitiated(msg.sender, amount);
    }

    function unstake() external {
        StakedInfo storage info = stakedInfos[msg.sender];
        uint256 amount = info.coolDownAmount;
        require(amount > 0, "nothing is cooling down");
        require(block.timestamp >= info.coolDownEnd, "still cooling down");
        info.coolDownAmount = 0;
        info.coolDownEnd = 0;
        _transfer(address(this), msg.sender, amount);
        emit Unstaked(msg.sender, amount);
    }
}
