package lab.unroll.export.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lab.unroll.figure.paint.Theme;
import lab.unroll.figure.paint.Token;
import lab.unroll.words.InputException;
import lab.unroll.words.Words;

/**
 * A page in one file that asks nothing of any network: what it may run is its own script, known by its hash, and nothing
 * else is allowed to it.
 *
 * @param language    in which it opens; null for that of the browser
 * @param title       its name
 * @param description how it came about
 * @param still       a picture as HTML; empty where there is none
 * @param data        what its scripts compute with: lists, maps, texts and numbers
 */
public record WebPage(Locale language, String title, String description, String still, Map<String, Object> data) {

    /** The largest page that is written. */
    public static final int MOST_BYTES = 4_000_000;

    private static final Pattern PLACE = Pattern.compile("\\{\\{([a-z]+)}}");
    private static final List<String> ROOMS = List.of("page");

    /**
     * The bytes of the file, in UTF-8. The same page gives the same bytes.
     *
     * @throws InputException if it is too large
     */
    public byte[] bytes() {
        byte[] bytes = written();
        if (bytes.length > MOST_BYTES) {
            throw new InputException("page.size", bytes.length, MOST_BYTES);
        }
        return bytes;
    }

    /** The same, however large it is. */
    public byte[] written() {
        String script = PageScripts.script();
        Map<String, String> parts = Map.of("language", language == null ? Locale.ENGLISH.toLanguageTag() : language.toLanguageTag(),
                "hash", hash(script), "title", escaped(title), "description", escaped(description), "style", tokens() + PageScripts.style(),
                "still", still, "data", JsonText.of(all()), "script", script);
        return PLACE.matcher(PageScripts.frame()).replaceAll(place -> Matcher.quoteReplacement(parts.get(place.group(1))))
                .getBytes(StandardCharsets.UTF_8);
    }

    private Map<String, Object> all() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("language", language == null ? null : language.toLanguageTag());
        all.put("words", Words.LANGUAGES.stream().collect(Collectors.toMap(Locale::toLanguageTag, WebPage::words,
                (one, other) -> one, LinkedHashMap::new)));
        all.putAll(data);
        return all;
    }

    /** The texts of the page by their keys, with the places {0}, {1}, ... where something is filled in. */
    private static Map<String, Object> words(Locale locale) {
        Map<String, Object> texts = new LinkedHashMap<>();
        for (String room : ROOMS) {
            Words words = Words.of(room, locale);
            for (String key : new TreeSet<>(words.bundle().keySet())) {
                String plain = words.get(key);
                texts.put(key, plain.contains("{") ? words.get(key, "{0}", "{1}", "{2}", "{3}", "{4}") : plain);
            }
        }
        return texts;
    }

    /** The colours of the window, by day, by night and on paper. */
    private static String tokens() {
        return ":root {" + tokens(Theme.LIGHT) + "}\n:root[data-theme=\"dark\"] {" + tokens(Theme.DARK)
                + "}\n@media print {\n:root[data-theme] {" + tokens(Theme.PRINT) + "}\n}\n";
    }

    private static String tokens(Theme theme) {
        return Stream.of(Token.values()).map(token -> "--" + token.property().substring("-unroll-".length()) + ":#"
                + String.format("%06x", theme.colour(token).getRGB() & 0xffffff)).collect(Collectors.joining(";"));
    }

    private static String hash(String script) {
        try {
            return Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256")
                    .digest(script.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A text as it stands in HTML. */
    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
