package lab.unroll.state;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lab.unroll.experiment.Presets;
import lab.unroll.words.InputException;

/**
 * A state of the bench as one line: {@code preset=remember-first&cell=gru&train=300}. What is as the preset has it is left
 * out. Who reads the line gets the same numbers, because everything computed follows from it.
 */
public final class StateCode {

    private static final int LONGEST = 100_000;

    private StateCode() {
    }

    /**
     * The line for a state.
     *
     * @throws InputException if it has something that a line cannot hold: a text from a file, or a training that was
     *                        changed on the way
     */
    public static String of(BenchState state) {
        List<String> parts = new ArrayList<>();
        BenchState reached = null;
        for (Setting setting : StateSettings.ALL) {
            String text = setting.write().apply(state);
            if (reached == null || !text.equals(setting.write().apply(reached))) {
                parts.add(setting.key() + "=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
                reached = setting.read().apply(reached == null ? state : reached, text);
                if (parts.size() == 1) {
                    reached = BenchState.of(reached.experiment());
                }
            }
        }
        if (!state.equals(reached)) {
            throw new InputException("code.cannot");
        }
        return String.join("&", parts);
    }

    /**
     * The state of a line.
     *
     * @throws InputException naming the first part that cannot be used, and why
     */
    public static BenchState read(String line) {
        Map<String, String> values = values(line.strip());
        String preset = values.get("preset");
        if (preset == null) {
            throw new InputException("code.preset");
        }
        BenchState state = null;
        for (Setting setting : StateSettings.ALL) {
            String text = values.get(setting.key());
            if (text != null) {
                state = read(setting, state, text);
            }
        }
        return state;
    }

    private static BenchState read(Setting setting, BenchState state, String text) {
        try {
            return state == null ? BenchState.of(Presets.named(text))
                    : setting.read().apply(state, text);
        } catch (IllegalArgumentException | ArithmeticException | IndexOutOfBoundsException e) {
            throw new InputException(e, "code.value", setting.key(), text);
        }
    }

    private static Map<String, String> values(String line) {
        if (line.length() > LONGEST) {
            throw new InputException("code.long", line.length(), LONGEST);
        }
        List<String> known = StateSettings.ALL.stream().map(Setting::key).toList();
        Map<String, String> values = new LinkedHashMap<>();
        for (String part : line.split("&")) {
            int equals = part.indexOf('=');
            String key = equals < 0 ? part : part.substring(0, equals);
            if (equals < 0 || !known.contains(key)) {
                throw new InputException("code.key", key, String.join(", ", known));
            }
            if (values.put(key, decoded(key, part.substring(equals + 1))) != null) {
                throw new InputException("code.twice", key);
            }
        }
        return values;
    }

    private static String decoded(String key, String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new InputException(e, "code.value", key, text);
        }
    }
}
