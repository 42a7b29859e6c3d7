package lab.unroll.weights;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import lab.unroll.words.InputException;

/** Which of the modules of a file is which network. */
final class Parts {

    private Parts() {
    }

    /**
     * What stands before the names of each module when it is written here: nothing for the only one.
     *
     * @param modules what stands before the names in the file
     * @throws InputException if there are more than two, or two that are not encoder and decoder
     */
    static Map<String, String> of(String file, Set<String> modules, WeightNames names) {
        Map<String, String> parts = new LinkedHashMap<>();
        for (String module : modules) {
            String lower = module.toLowerCase(Locale.ROOT);
            parts.put(module, lower.contains("enc") ? names.part(FoundNames.ENCODER)
                    : lower.contains("dec") ? names.part(FoundNames.DECODER) : "");
        }
        if (modules.size() == 1) {
            parts.replaceAll((module, part) -> "");
        } else if (modules.size() > 2 || parts.containsValue("") || Set.copyOf(parts.values()).size() < 2) {
            throw new InputException("weights.modules", file, String.join(", ", modules));
        }
        return parts;
    }
}
