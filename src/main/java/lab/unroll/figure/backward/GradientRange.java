package lab.unroll.figure.backward;

import java.awt.Color;
import java.util.List;
import lab.unroll.figure.paint.ColourMap;
import lab.unroll.figure.paint.Theme;
import lab.unroll.figure.paint.Token;
import lab.unroll.net.Vector;

/**
 * The decades over which gradients are coloured: the usual ones, and further where there are smaller or larger ones, so that
 * a small gradient never looks like none.
 *
 * @param lowest  log10 of what is nearly grey
 * @param highest log10 of what has the full colour
 */
record GradientRange(double lowest, double highest) {

    /** The smallest gradient keeps this many decades from grey. */
    private static final double MARGIN = 0.5;
    /** Gradients up to 1 are usual; beyond the usual range their colour stays full. */
    private static final double LARGE = 0;

    /** The range for all components of some gradients. */
    static GradientRange of(List<Vector> gradients) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (Vector gradient : gradients) {
            for (int j = 0; j < gradient.size(); j++) {
                double decade = Math.log10(Math.abs(gradient.get(j)));
                if (Double.isFinite(decade)) {
                    least = Math.min(least, decade);
                    most = Math.max(most, decade);
                }
            }
        }
        return new GradientRange(least < ColourMap.GRADIENT_LOWEST ? Math.floor(least - MARGIN) : ColourMap.GRADIENT_LOWEST,
                most > LARGE ? Math.ceil(most) : ColourMap.GRADIENT_HIGHEST);
    }

    /** Where a gradient stands in the range, from 0 to 1; 0 for none, and for what is no number. */
    double share(double gradient) {
        double share = (Math.log10(Math.abs(gradient)) - lowest) / (highest - lowest);
        return Double.isNaN(share) ? 0 : Math.max(0, Math.min(1, share));
    }

    /** Grey to magenta over the decades of |gradient|. */
    Color colour(Theme theme, double gradient) {
        return ColourMap.mix(theme.colour(Token.GRADIENT_ZERO), theme.colour(Token.GRADIENT), share(gradient));
    }
}
