package lab.unroll.task;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Letters as they can be seen beside one another: no two of a list are alike. */
final class VisibleLetters {

    private static final Map<Integer, String> SIGNS = Map.of((int) ' ', "␣", (int) '\n', "↵", (int) '\t', "⇥",
            0x3000, "□");

    /** What looks like one of these signs is shown as its code. */
    private static final String LIKE_A_SIGN = "␣↵⏎⇥□";

    /** Letters of Greek, Cyrillic and others that look like the Latin letter before them. */
    private static final List<String> ALIKE = List.of("AΑА", "BΒВ", "CСϹ", "EΕЕ", "HΗН", "IΙІӀ", "JЈͿ", "KΚКK", "MΜМ",
            "NΝ", "OΟО", "PΡР", "SЅ", "TΤТ", "XΧХ", "YΥҮ", "ZΖ", "aа", "cсϲ", "eе", "hһ", "iі", "jјϳ", "oοо", "pр",
            "sѕ", "vν", "xх", "yу", "ÅÅ", "ÄӒ", "ËЁ", "ÏЇ", "äӓ", "ëё", "ïї", "ΓГ", "ΠП", "ΦФ", "ΩΩ", "µμ", "-‐‑", "–−",
            "·∙⋅", "ヘへ", "ベべ", "ペぺ", "Ʃ∑Σ", "∏Π", "ǀ|∣", "ǃ!");

    private static final Map<Integer, Integer> FIRST_ALIKE = firstAlike();

    private VisibleLetters() {
    }

    /** What is shown for each of some labels, of which those longer than a letter are names. */
    static List<String> of(List<String> labels) {
        Set<String> looks = new HashSet<>();
        return labels.stream().map(label -> {
            if (label.codePointCount(0, label.length()) != 1) {
                return Letters.of(label).size() > 1 || looks.add(Normalizer.normalize(label, Normalizer.Form.NFC)) ? label
                        : label.codePoints().mapToObj(VisibleLetters::code).collect(Collectors.joining(" "));
            }
            int point = label.codePointAt(0);
            String sign = SIGNS.get(point);
            return sign != null ? sign : hides(point) || !looks.add(look(point)) ? code(point)
                    : isMark(point) ? "◌" + label : label;
        }).toList();
    }

    private static String code(int point) {
        return String.format("U+%04X", point);
    }

    /** Whether there is nothing to see of a letter, or something that stands for another. */
    private static boolean hides(int point) {
        return Character.isISOControl(point) || Character.isSpaceChar(point) || LIKE_A_SIGN.indexOf(point) >= 0
                || switch (Character.getType(point)) {
                    case Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE -> true;
                    default -> 0xFE00 <= point && point <= 0xFE0F || point == 0x115F || point == 0x1160 || point == 0x3164
                            || point == 0xFFA0;
                };
    }

    /** A mark that is drawn over the letter before it. */
    private static boolean isMark(int point) {
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }

    /** The letter that a letter looks like. */
    private static String look(int point) {
        int first = FIRST_ALIKE.getOrDefault(point, point);
        return Normalizer.normalize(Character.toString(first), Normalizer.Form.NFC);
    }

    private static Map<Integer, Integer> firstAlike() {
        Map<Integer, Integer> first = new HashMap<>();
        for (String row : ALIKE) {
            row.codePoints().forEach(point -> first.putIfAbsent(point, row.codePointAt(0)));
        }
        return first;
    }
}
