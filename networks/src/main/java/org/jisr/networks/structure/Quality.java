package org.jisr.networks.structure;

import java.util.Map;
import org.jisr.networks.NetworkException;

/** What makes one division into cells better than another. */
public sealed interface Quality {
  /**
   * Ties inside cells beyond what chance would put there, given how many each node has (Newman and
   * Girvan, 2004; with a resolution as Reichardt and Bornholdt, 2006).
   *
   * @param resolution above 0; 1 is the usual one, more gives smaller cells
   */
  record Modularity(double resolution) implements Quality {
    /** Checks the range. */
    public Modularity {
      check(resolution);
    }
  }

  /**
   * The constant Potts model: cells denser inside, and sparser between, than the resolution (Traag,
   * Van Dooren and Nesterov, 2011). It finds small cells in large networks, where modularity does
   * not.
   *
   * @param resolution above 0, a density: 0.1 asks that a tenth of all pairs in a cell be tied
   */
  record ConstantPotts(double resolution) implements Quality {
    /** Checks the range. */
    public ConstantPotts {
      check(resolution);
    }
  }

  private static void check(double resolution) {
    if (!(resolution > 0 && resolution < Double.POSITIVE_INFINITY)) {
      throw new NetworkException(
          "RESOLUTION_OUT_OF_RANGE",
          "A resolution must be a number above 0.",
          Map.of("resolution", Double.toString(resolution)));
    }
  }
}
