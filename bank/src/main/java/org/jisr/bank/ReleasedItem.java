package org.jisr.bank;

import java.util.UUID;
import org.jisr.law.Decision;
import org.jisr.law.Handling;
import org.jisr.stix.StixObject;
import org.jspecify.annotations.Nullable;

/**
 * A statement that leaves for one recipient, or a copy of it without what that recipient may not
 * know of, or the link from the copy to the statement.
 *
 * <p>The bytes of a statement are exactly those received.
 *
 * @param object what leaves
 * @param original what the bank holds: the same object, unless a copy leaves
 * @param handling what the originator requires; travels with the bytes
 * @param decision the permission with its obligations
 */
public record ReleasedItem(
    UUID statementId,
    StixObject object,
    StixObject original,
    @Nullable String name,
    Handling handling,
    Decision decision) {}
