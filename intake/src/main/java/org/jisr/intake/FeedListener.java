package org.jisr.intake;

/** Hears that a feed changed; called on the feed's own thread. */
@FunctionalInterface
public interface FeedListener {
  /** The feed as it stands now. */
  void changed(Feed feed);
}
