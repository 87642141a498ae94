package org.jisr.exchange;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A pouch that was just made.
 *
 * @param name what to call the file
 * @param file where it lies; whoever asked for it takes it and deletes this one
 * @param next what to ask the next pouch with, as more waits than this one holds; null when all is
 *     in
 */
public record PackedPouch(Pouch pouch, String name, Path file, @Nullable String next) {}
