package org.jisr.bank;

import java.util.UUID;
import org.jisr.law.Decision;
import org.jisr.law.Handling;
import org.jisr.stix.StixObject;
import org.jspecify.annotations.Nullable;

/**
 * A statement that leaves for one recipient.
 *
 * <p>The object's bytes are exactly those received. References in them may point to objects that do
 * not travel: they then dangle at the recipient. An item whose references would betray something
 * must not be released; nothing is edited out of it.
 *
 * @param handling what the originator requires; travels with the bytes
 * @param decision the permission with its obligations
 */
public record ReleasedItem(
    UUID statementId,
    StixObject object,
    @Nullable String name,
    Handling handling,
    Decision decision) {}
