package org.jisr.web;

import java.nio.file.Path;
import java.time.InstantSource;
import org.jisr.bank.Bank;
import org.jisr.exchange.Exchange;
import org.jisr.exchange.Outlets;
import org.jisr.intake.Feeds;
import org.jisr.intake.Importer;
import org.jisr.ledger.Ledger;
import org.jisr.log.TransparencyLog;
import org.jisr.oversight.Oversight;
import org.jisr.people.People;
import org.jisr.scenarios.Scenarios;
import org.jisr.screening.Screening;

/**
 * The rooms of the node that the API speaks for.
 *
 * @param logFolder where the log keeps its files, for its offline verifier
 */
public record Rooms(
    NodeInfo node,
    People people,
    Bank bank,
    Importer importer,
    Feeds feeds,
    Exchange exchange,
    Outlets outlets,
    Oversight oversight,
    Ledger ledger,
    Screening screening,
    Scenarios scenarios,
    TransparencyLog log,
    Path logFolder,
    InstantSource clock) {}
