package lab.unroll.lesson.setup;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lab.unroll.experiment.Experiment;
import lab.unroll.lesson.file.Place;
import lab.unroll.net.Gate;
import lab.unroll.trace.Pin;

/** Reads a pin: gate, unit, step and value, for example {@code f 2 every 0.1} or {@code o all 4 0}. */
final class PinReader {

    private static final Pattern PIN = Pattern.compile(
            "(?<gate>[fio])\\s+(?<unit>all|[1-9]\\d{0,3})\\s+(?<step>every|[1-9]\\d{0,3})\\s+(?<value>[01](\\.\\d+)?)");

    private PinReader() {
    }

    /**
     * Reads one pin.
     *
     * @throws lab.unroll.words.InputException telling how a pin is written
     */
    static Pin read(String text, Place place) {
        Matcher parts = PIN.matcher(text);
        if (!parts.matches() || Double.parseDouble(parts.group("value")) > 1) {
            throw place.problem("pin", text);
        }
        int unit = parts.group("unit").equals("all") ? Pin.ALL_UNITS : Integer.parseInt(parts.group("unit")) - 1;
        int step = parts.group("step").equals("every") ? Pin.EVERY_STEP : Integer.parseInt(parts.group("step"));
        return new Pin(valve(parts.group("gate")), unit, step, Double.parseDouble(parts.group("value")));
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
            if (!experiment.cell().hasCellState()) {
                throw place.problem("pin.cell", experiment.cell().displayName());
            }
            if (!pin.fits(experiment.spec(), experiment.steps())) {
                throw place.problem("pin.range", experiment.hidden(), experiment.steps());
            }
        }
    }

    private static Gate valve(String letter) {
        return Arrays.stream(Gate.values()).filter(gate -> gate.letter().equals(letter)).findFirst().orElseThrow();
    }
}
