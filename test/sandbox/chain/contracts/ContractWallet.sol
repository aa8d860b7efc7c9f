// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

/// The smallest wallet that is a contract (https://eips.ethereum.org/EIPS/eip-1271): what its owner signs, it signed.
/// Differs from a Safe or a smart wallet: one owner, no transactions, no domain of its own around the hash.
contract ContractWallet {
    /// Kept in slot 0, where the sandbox writes it.
    address public owner;

    function isValidSignature(bytes32 hash, bytes calldata signature) external view returns (bytes4) {
        if (signature.length != 65) return 0xffffffff;
        bytes32 r = bytes32(signature[0:32]);
        bytes32 s = bytes32(signature[32:64]);
        address signer = ecrecover(hash, uint8(signature[64]), r, s);
        return signer != address(0) && signer == owner ? this.isValidSignature.selector : bytes4(0xffffffff);
    }
}
