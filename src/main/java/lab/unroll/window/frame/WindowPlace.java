package lab.unroll.window.frame;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;

/**
 * Where a window stands on the screens, in pixels, its frame included.
 *
 * @param x         from the left
 * @param y         from the top
 * @param width     outer width
 * @param height    outer height
 * @param maximised true if it fills its screen
 */
record WindowPlace(double x, double y, double width, double height, boolean maximised) {

    /** So much of a window must be on a screen to be found again. */
    private static final double LEAST_SEEN = 120;

    /** A window of this size in the middle of a screen, or as large as the screen where that is smaller. */
    static WindowPlace within(Rectangle2D screen, double width, double height) {
        double wide = Math.min(width, screen.getWidth());
        double high = Math.min(height, screen.getHeight());
        return new WindowPlace(screen.getMinX() + (screen.getWidth() - wide) / 2,
                screen.getMinY() + (screen.getHeight() - high) / 2, wide, high,
                wide == screen.getWidth() && high == screen.getHeight());
    }

    /** This place, if the screens that are there now still show it; none larger than its screen. */
    Optional<WindowPlace> on(List<Rectangle2D> screens) {
        return screens.stream().filter(screen -> seen(screen.getMinX(), screen.getMaxX(), x, x + width) >= LEAST_SEEN
                && seen(screen.getMinY(), screen.getMaxY(), y, y + height) >= LEAST_SEEN && y >= screen.getMinY())
                .findFirst().map(screen -> new WindowPlace(x, y, Math.min(width, screen.getWidth()),
                        Math.min(height, screen.getHeight()), maximised));
    }

    private static double seen(double from, double to, double first, double last) {
        return Math.min(to, last) - Math.max(from, first);
    }

    /** As text; read again by {@link #of}. */
    @Override
    public String toString() {
        return Math.round(x) + " " + Math.round(y) + " " + Math.round(width) + " " + Math.round(height) + " " + maximised;
    }

    /** The place that a text tells; empty if it tells none. */
    static Optional<WindowPlace> of(String text) {
        String[] parts = text.split(" ");
        try {
            return parts.length != 5 ? Optional.empty() : Optional.of(new WindowPlace(Integer.parseInt(parts[0]),
                    Integer.parseInt(parts[1]), Math.max(LEAST_SEEN, Integer.parseInt(parts[2])),
                    Math.max(LEAST_SEEN, Integer.parseInt(parts[3])), Boolean.parseBoolean(parts[4])));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
