package lab.unroll.export;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lab.unroll.figure.Figure;
import lab.unroll.figure.paint.Lettering;
import lab.unroll.figure.paint.Theme;

/** Letters that a picture shows by their codes, because no font can draw them or nothing would be seen of them. */
public final class CodedLetters {

    private static final Pattern FONTS = Pattern.compile("<style.*?</style>", Pattern.DOTALL);
    private static final Pattern CODE = Pattern.compile("U\\+[0-9A-F]{4,6}");

    private CodedLetters() {
    }

    /**
     * Their codes, each once.
     *
     * @param names of what the network reads and answers; without one that is shown by its code the picture is not searched
     */
    public static List<String> in(Figure figure, Theme theme, List<String> names) {
        if (names.stream().noneMatch(Lettering::isShownByCode)) {
            return List.of();
        }
        String texts = FONTS.matcher(new String(SvgExport.bytes(figure, theme, new Caption("", "")), StandardCharsets.UTF_8))
                .replaceAll("");
        TreeSet<String> codes = new TreeSet<>();
        Matcher matcher = CODE.matcher(texts);
        while (matcher.find()) {
            codes.add(matcher.group());
        }
        return List.copyOf(codes);
    }
}
