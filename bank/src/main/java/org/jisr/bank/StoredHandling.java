package org.jisr.bank;

import org.jisr.law.Handling;

/** A handling under its number in the database. */
record StoredHandling(int id, Handling handling) {}
