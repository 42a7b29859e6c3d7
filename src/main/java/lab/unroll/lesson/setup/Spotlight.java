package lab.unroll.lesson.setup;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is lit while the rest of the window is dimmed.
 *
 * @param area   an id of {@link #AREAS}, {@link #STEP} or {@link #UNIT}
 * @param number the step t or the unit, from 1; 0 for an area
 */
public record Spotlight(String area, int number) {

    /** The areas of the window. */
    public static final List<String> AREAS = List.of("stage", "inspector", "chart", "dock", "transport", "trainer", "header");
    /** A step of the diagram. */
    public static final String STEP = "step";
    /** A unit of the diagram. */
    public static final String UNIT = "unit";

    private static final Pattern NUMBERED = Pattern.compile("(" + STEP + "|" + UNIT + ")\\s+([1-9]\\d{0,2})");

    /** A spotlight as it is written, if it is one. */
    static Optional<Spotlight> of(String written) {
        String word = written.toLowerCase(Locale.ROOT);
        Matcher numbered = NUMBERED.matcher(word);
        return numbered.matches() ? Optional.of(new Spotlight(numbered.group(1), Integer.parseInt(numbered.group(2))))
                : AREAS.contains(word) ? Optional.of(new Spotlight(word, 0)) : Optional.empty();
    }
}
