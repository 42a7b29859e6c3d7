package lab.unroll.figure.chart;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lab.unroll.figure.paint.Token;
import lab.unroll.net.CellKind;
import lab.unroll.net.Gate;

/**
 * How a matrix or an activity of a network is called in a chart.
 *
 * @param markup as a formula
 * @param plain  in plain letters
 * @param token  its colour
 * @param gate   what neurons say it, if it is a gate or a candidate; else null
 */
record PartName(String markup, String plain, Token token, Gate gate) {

    /** The letter of a gate at the end of the name of a block. */
    private static final Pattern OF_GATE = Pattern.compile("(W_[xh]|b_|p_)(.+)");

    /** A matrix, by the name of {@link lab.unroll.net.ParameterBlock}; its gate as formulas have it, W_C of a candidate. */
    static PartName matrix(String name, CellKind cell) {
        int dot = name.lastIndexOf('.') + 1;
        String own = indexed(name.substring(dot), cell);
        String before = place(name.substring(0, dot));
        String markup = own.startsWith("W_") ? "W^" + own.charAt(2) + (own.length() > 3 ? "_" + own.substring(3) : "")
                : own.equals("b_y") ? "b^y" : own.equals("b_hn") ? "b^h_n" : own;
        Token token = switch (own.substring(0, Math.min(3, own.length()))) {
            case "W_x" -> Token.INPUT_X;
            case "W_h" -> Token.HIDDEN_H;
            case "W_y" -> Token.ACCENT;
            default -> own.startsWith("p_") ? Token.CELL_C : Token.SECONDARY;
        };
        return new PartName(quoted(before) + markup, before + own, token, null);
    }

    private static String indexed(String block, CellKind cell) {
        Matcher named = OF_GATE.matcher(block);
        return !named.matches() ? block : cell.gates().stream().filter(gate -> cell.letterOf(gate).equals(named.group(2)))
                .findFirst().map(gate -> named.group(1) + cell.indexOf(gate)).orElse(block);
    }

    /** What is said in a layer of a cell. */
    static PartName activity(String name, CellKind cell) {
        int dot = name.lastIndexOf('.') + 1;
        String own = name.substring(dot);
        String before = place(name.substring(0, dot));
        List<Gate> gates = cell.gates().stream().filter(gate -> gate != Gate.STATE && cell.letterOf(gate).equals(own)).toList();
        if (gates.isEmpty()) {
            return new PartName(quoted(before) + own, before + own, own.equals("C") ? Token.CELL_C : Token.HIDDEN_H, null);
        }
        Gate gate = gates.get(0);
        Token token = switch (gate) {
            case FORGET, UPDATE -> Token.GATE_FORGET;
            case INPUT, RESET -> Token.GATE_INPUT;
            case OUTPUT -> Token.GATE_OUTPUT;
            case CANDIDATE, STATE -> Token.CANDIDATE;
        };
        return new PartName(quoted(before) + (gate.isValve() ? own : cell.symbolOf(gate)),
                before + (gate.isValve() ? own : cell.plainSymbolOf(gate)), token, gate);
    }

    private static String quoted(String place) {
        return place.isEmpty() ? "" : "`" + place + "`";
    }

    /** Layers are counted from 1, as everywhere on the bench; {@code ←} reads from the end. */
    private static String place(String prefix) {
        StringBuilder text = new StringBuilder();
        for (String part : prefix.split("\\.")) {
            if (part.matches("l\\d+r?")) {
                boolean reverse = part.endsWith("r");
                int layer = Integer.parseInt(part.substring(1, part.length() - (reverse ? 1 : 0))) + 1;
                text.append(layer).append(reverse ? "←" : "").append(": ");
            } else if (!part.isEmpty()) {
                text.append(part).append(". ");
            }
        }
        return text.toString();
    }
}
