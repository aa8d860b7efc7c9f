// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {DIEM_ADDRESS, VVV_ADDRESS} from "./Addresses.sol";
import {DIEM} from "./DIEM.sol";
import {Token} from "./Token.sol";
import {VVV} from "./VVV.sol";

/// Stands in for Venice's staking contract, which is the sVVV token, at 0x321b7ff75154472B18EDb199033fF4D116F340Ff.
/// Differs from the real one: no proxy and no owner; a fixed yield and a fixed price of DIEM where Venice has an
/// emission rate shared by all stakers and a curve; refusals are sentences, not custom errors.
contract StakingV2 is Token {
    struct Stake {
        uint256 rewardDebt;
        uint256 cooldownEnd;
        uint256 cooldownAmount;
    }

    struct LockedStake {
        uint256 locked;
        uint256 outstandingDiem;
    }

    string public constant name = "Staked Venice Token";
    string public constant symbol = "sVVV";
    uint256 public constant cooldownDuration = 7 days;
    mapping(address account => Stake) public stakes;
    mapping(address account => LockedStake) public lockedStakes;

    VVV private constant vvv = VVV(VVV_ADDRESS);
    DIEM private constant diem = DIEM(DIEM_ADDRESS);

    /// VVV earned by one sVVV in a second: 12 % a year, not compounded.
    uint256 private constant YIELD_PER_SECOND = 0.12 ether / uint256(365 days);
    /// sVVV locked for DIEM keeps 80 % of the yield, as Venice's does.
    uint256 private constant LOCKED_YIELD_PERCENT = 80;
    /// sVVV to lock for one DIEM.
    uint256 private constant DIEM_PRICE = 25;

    event Staked(address indexed account, uint256 amount);
    event UnstakeInitiated(address indexed account, uint256 amount);
    event UnstakeFinalized(address indexed account, uint256 amount);
    event Claimed(address indexed account, uint256 amount);
    event DiemMinted(uint256 locked, uint256 diemMinted);
    event DiemBurned(uint256 unlocked, uint256 diemBurned);

    /// Pays what the account has earned, lets the balances change, then counts afresh from the new ones.
    modifier settles(address account) {
        uint256 earned = pendingRewards(account);
        if (earned > 0) {
            vvv.mint(account, earned);
            emit Claimed(account, earned);
        }
        _;
        stakes[account].rewardDebt = _accrued(account);
    }

    function balanceOfUnlocked(address account) public view returns (uint256) {
        return balanceOf[account] - lockedStakes[account].locked;
    }

    function pendingRewards(address account) public view returns (uint256) {
        return _accrued(account) - stakes[account].rewardDebt;
    }

    function getDiemAmountOut(uint256 amount) public pure returns (uint256) {
        return amount / DIEM_PRICE;
    }

    /// Two arguments: whoever pays may stake for another account.
    function stake(address recipient, uint256 amount) external settles(recipient) {
        require(amount > 0, "nothing to stake");
        vvv.transferFrom(msg.sender, address(this), amount);
        _mint(recipient, amount);
        emit Staked(recipient, amount);
    }

    /// Burns the sVVV at once; the VVV follows after the cooldown, and until then no second unstake may begin.
    function initiateUnstake(uint256 amount) external settles(msg.sender) {
        Stake storage own = stakes[msg.sender];
        require(amount > 0, "nothing to unstake");
        require(own.cooldownAmount == 0, "an unstake is pending");
        require(balanceOfUnlocked(msg.sender) >= amount, "more than is unlocked");
        own.cooldownEnd = block.timestamp + cooldownDuration;
        own.cooldownAmount = amount;
        _burn(msg.sender, amount);
        emit UnstakeInitiated(msg.sender, amount);
    }

    function finalizeUnstake() external {
        Stake storage own = stakes[msg.sender];
        uint256 amount = own.cooldownAmount;
        require(amount > 0, "no unstake is pending");
        require(block.timestamp >= own.cooldownEnd, "still cooling down");
        own.cooldownEnd = 0;
        own.cooldownAmount = 0;
        vvv.transfer(msg.sender, amount);
        emit UnstakeFinalized(msg.sender, amount);
    }

    function claim() external settles(msg.sender) {}

    function mintDiem(uint256 lock, uint256 minOut) external settles(msg.sender) {
        require(lock > 0, "nothing to lock");
        require(balanceOfUnlocked(msg.sender) >= lock, "more than is unlocked");
        uint256 out = getDiemAmountOut(lock);
        require(out >= minOut, "less DIEM than asked for");
        lockedStakes[msg.sender].locked += lock;
        lockedStakes[msg.sender].outstandingDiem += out;
        diem.mint(msg.sender, out);
        emit DiemMinted(lock, out);
    }

    /// Takes DIEM that is not staked and frees the same share of the locked sVVV.
    function burnDiem(uint256 amount) external settles(msg.sender) {
        LockedStake storage own = lockedStakes[msg.sender];
        require(amount > 0, "nothing to burn");
        require(own.outstandingDiem >= amount, "more than was minted");
        uint256 unlocked = (own.locked * amount) / own.outstandingDiem;
        own.locked -= unlocked;
        own.outstandingDiem -= amount;
        diem.burn(msg.sender, amount);
        emit DiemBurned(unlocked, amount);
    }

    function transfer(address, uint256) external pure override returns (bool) {
        revert("sVVV cannot be transferred");
    }

    function transferFrom(address, address, uint256) external pure override returns (bool) {
        revert("sVVV cannot be transferred");
    }

    /// What the account would have earned since 1970 with today's balances; only differences of it mean anything.
    function _accrued(address account) private view returns (uint256) {
        uint256 earning = balanceOfUnlocked(account) + (lockedStakes[account].locked * LOCKED_YIELD_PERCENT) / 100;
        return (earning * YIELD_PER_SECOND * block.timestamp) / 1 ether;
    }
}
