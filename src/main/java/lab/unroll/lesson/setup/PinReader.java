package lab.unroll.lesson.setup;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lab.unroll.experiment.Experiment;
import lab.unroll.lesson.file.Place;
import lab.unroll.net.Gate;
import lab.unroll.trace.Pin;
import lab.unroll.trace.Quantity;

/**
 * Reads a pin: what is held, unit, step and value, for example {@code f 2 every 0.1} or {@code o all 4 0}. Held are gates by
 * their letters, {@code g} for the candidate, and the states {@code C} and {@code h}.
 */
final class PinReader {

    /** How the value of a pin is written. */
    static final String NUMBER = "-?\\d{1,6}(\\.\\d{1,9})?";

    private static final Pattern PIN = Pattern.compile("(?<held>[a-zC])\\s+(?<unit>all|[1-9]\\d{0,3})"
            + "\\s+(?<step>every|[1-9]\\d{0,3})\\s+(?<value>" + NUMBER + ")");
    /** The letters of what is no gate. */
    private static final Map<String, Quantity> OTHERS = Map.of("g", Quantity.CANDIDATE, "C", Quantity.CELL_STATE, "h",
            Quantity.HIDDEN_STATE);

    private PinReader() {
    }

    /**
     * Reads one pin.
     *
     * @throws lab.unroll.words.InputException telling how a pin is written
     */
    static Pin read(String text, Place place) {
        Matcher parts = PIN.matcher(text.replace('−', '-'));
        if (!parts.matches()) {
            throw place.problem("pin", text);
        }
        Quantity held = quantity(parts.group("held")).orElseThrow(() -> place.problem("pin", text));
        double value = Double.parseDouble(parts.group("value"));
        if (value < held.lowest() || value > held.highest()) {
            throw place.problem("pin", text);
        }
        List<Integer> units = parts.group("unit").equals("all") ? List.of() : List.of(Integer.parseInt(parts.group("unit")) - 1);
        boolean isAtEveryStep = parts.group("step").equals("every");
        int first = isAtEveryStep ? 1 : Integer.parseInt(parts.group("step"));
        return new Pin(held, units, first, isAtEveryStep ? Pin.TO_THE_END : first, value);
    }

    /** Reads the pins of a setting, with commas between them. */
    static List<Pin> readAll(String text, Place place) {
        return Arrays.stream(text.split(",")).map(pin -> read(pin.strip(), place)).toList();
    }

    /**
     * Checks that a network has what is pinned.
     *
     * @throws lab.unroll.words.InputException at the place of the pins
     */
    static void check(List<Pin> pins, Experiment experiment, Place place) {
        for (Pin pin : pins) {
            if (!pin.quantity().isIn(experiment.spec())) {
                throw place.problem("pin.cell", experiment.cell().displayName(), Quantity.in(experiment.spec()).stream()
                        .map(PinReader::letter).filter(letter -> !letter.isEmpty()).collect(Collectors.joining(", ")));
            }
            if (!pin.fits(experiment.spec(), experiment.steps())) {
                throw place.problem("pin.range", experiment.hidden(), experiment.steps());
            }
        }
    }

    private static Optional<Quantity> quantity(String letter) {
        return Optional.ofNullable(OTHERS.get(letter)).or(() -> Stream.of(Quantity.values())
                .filter(one -> gateLetter(one).filter(letter::equals).isPresent()).findFirst());
    }

    /** The letter of what can be held; empty where lessons have none. */
    static String letter(Quantity quantity) {
        return OTHERS.entrySet().stream().filter(other -> other.getValue() == quantity).map(Map.Entry::getKey).findFirst()
                .or(() -> gateLetter(quantity)).orElse("");
    }

    private static Optional<String> gateLetter(Quantity quantity) {
        return Optional.ofNullable(quantity.gate()).map(Gate::letter).filter(letter -> !letter.isEmpty());
    }
}
