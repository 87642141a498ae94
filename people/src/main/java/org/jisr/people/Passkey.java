package org.jisr.people;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A key that an account signs in and confirms with (WebAuthn level 3).
 *
 * @param id opaque; not the credential's own id
 * @param name as its holder calls it
 * @param attested whether the authenticator proved its make by a trusted certificate
 * @param synced whether a provider may copy it between devices
 * @param createdAt when it was registered
 * @param lastUsedAt when it last signed, or null when never
 * @param suspended whether its counter went back once, so that somebody else may hold a copy; it
 *     opens nothing any more
 */
public record Passkey(
    String id,
    String name,
    boolean attested,
    boolean synced,
    Instant createdAt,
    @Nullable Instant lastUsedAt,
    boolean suspended) {}
