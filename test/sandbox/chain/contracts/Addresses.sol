// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

// Each contract is placed at the address it has on Base and no constructor ever runs, so they know each
// other by constants. The page's copy of these is src/chain/contracts.ts.

address constant VVV_ADDRESS = 0xacfE6019Ed1A7Dc6f7B508C02d1b04ec88cC21bf;
address constant STAKING_ADDRESS = 0x321b7ff75154472B18EDb199033fF4D116F340Ff;
address constant DIEM_ADDRESS = 0xF4d97F2da56e8c3098f3a8D538DB630A2606a024;
