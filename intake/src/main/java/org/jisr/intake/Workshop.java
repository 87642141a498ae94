package org.jisr.intake;

import java.time.Clock;
import org.jisr.bank.Bank;

/** What every import works with. */
record Workshop(
    Bank bank,
    JobTable jobs,
    DocumentTable documents,
    RowTable rows,
    Spool spool,
    ImportLimits limits,
    Clock clock) {}
