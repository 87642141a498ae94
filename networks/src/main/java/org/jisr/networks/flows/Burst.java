package org.jisr.networks.flows;

import java.util.List;

/** Many payments to one account in a short time, whose money went on. */
record Burst(
    List<Integer> payments, int account, int count, long total, long moved, double expected) {}
