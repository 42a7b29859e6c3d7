package lab.unroll.figure.gradients;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names of blocks of parameters as formulas: l0.W_hf becomes W^h_f of layer 1. */
final class BlockNames {

    private static final Pattern NAME = Pattern.compile("(?:l(\\d+)(r?)\\.)?([A-Za-z]+)(?:_([a-z]*))?");

    /** W_a of the query stands beside U_a of the key. */
    private static final String ATTENTION = "a";

    private BlockNames() {
    }

    /** The formula of a name; words of no block stay as they are. */
    static String formula(String name) {
        Matcher parts = NAME.matcher(name);
        if (!parts.matches()) {
            return "`" + name + "`";
        }
        String place = parts.group(1) == null ? "" : "`" + (Integer.parseInt(parts.group(1)) + 1)
                + (parts.group(2).isEmpty() ? "→ " : "← ") + "`";
        String letters = parts.group(4) == null ? "" : parts.group(4);
        if (!parts.group(3).equals("W") || letters.equals(ATTENTION)) {
            return place + parts.group(3) + (letters.isEmpty() ? "" : "_{" + letters + "}");
        }
        // W_hf is W^h of the gate f, W_y has no gate
        return place + "W^{" + letters.substring(0, 1) + "}" + (letters.length() > 1 ? "_{" + letters.substring(1) + "}" : "");
    }
}
