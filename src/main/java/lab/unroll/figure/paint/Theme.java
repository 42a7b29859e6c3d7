package lab.unroll.figure.paint;

import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lab.unroll.words.InputException;

/** The colours of a theme, read from the same style sheet that the window uses, so that screen and export agree. */
public enum Theme {
    /** For the screen by day. */
    LIGHT,
    /** For the screen by night. */
    DARK,
    /** For paper: the light colours on white. */
    PRINT,
    /** For a projector in a lit room: black on white, outlines round what is light, nothing faint. */
    PROJECTOR;

    /** Those in which the window can be shown. */
    public static final List<Theme> ON_SCREEN = List.of(LIGHT, DARK, PROJECTOR);

    /** So much is added to what shows not at all, and less to what shows more, on the wall of a lit room. */
    private static final double LIFT = 0.4;
    /** Below this strength something is on its way to nothing. */
    private static final double FAINT = 0.2;

    private final Map<Token, Color> colours = new EnumMap<>(Token.class);

    Theme() {
        Map<String, Color> byProperty = read(sheet());
        for (Token token : Token.values()) {
            Color colour = byProperty.get(token.property());
            if (colour == null) {
                throw new IllegalStateException(sheet() + " has no " + token.property());
            }
            colours.put(token, colour);
        }
    }

    /** The class-path name of the style sheet with this theme's tokens. */
    public String sheet() {
        return "/assets/styles/tokens-" + id() + ".css";
    }

    /** The name used on the command line: {@code light}, {@code dark}, {@code print} or {@code projector}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The theme of that name.
     *
     * @throws InputException naming the themes there are
     */
    public static Theme named(String id) {
        for (Theme theme : values()) {
            if (theme.id().equalsIgnoreCase(id)) {
                return theme;
            }
        }
        throw new InputException("theme.unknown", id);
    }

    /** A colour of this theme. */
    public Color colour(Token token) {
        return colours.get(token);
    }

    /** How much of a step that is not the current one shows. */
    public float fadedOpacity() {
        return this == DARK ? 0.45f : 0.40f;
    }

    /** How much of a step that is still to come shows; colours that are mixed with a dark paper are seen less. */
    public double toComeOpacity() {
        return this == DARK ? 0.38 : 0.26;
    }

    /**
     * How strongly something is painted that is to show so much of itself: on the wall of a lit room what is faint is not
     * seen, so that there the faint is stronger.
     *
     * @param strength 1 = full, 0 = invisible
     */
    public double seen(double strength) {
        return this == PROJECTOR ? Math.min(strength / FAINT, 1) * LIFT * (1 - strength) + strength : strength;
    }

    /** True if what is light has an outline, so that it is told from the ground also where a lamp shines on the picture. */
    public boolean isOutlined() {
        return this == PROJECTOR;
    }

    private static Map<String, Color> read(String sheet) {
        Map<String, Color> found = new java.util.HashMap<>();
        try (InputStream in = Theme.class.getResourceAsStream(sheet)) {
            if (in == null) {
                throw new IllegalStateException("no " + sheet + " on the class path");
            }
            Matcher matcher = Pattern.compile("(-unroll-[a-z-]+)\\s*:\\s*#([0-9a-fA-F]{6})\\s*;").matcher(
                    new String(in.readAllBytes(), StandardCharsets.UTF_8));
            while (matcher.find()) {
                found.put(matcher.group(1), new Color(Integer.parseInt(matcher.group(2), 16)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }
}
