package lab.unroll;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The project's own source files, read as text. */
public final class Sources {

    /** Where the programme's Java files are. */
    public static final Path MAIN = Path.of("src/main/java/lab/unroll");

    private static final Pattern STRING_OR_COMMENT = Pattern.compile(
            "(?s)\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\\n])*\"|'(?:\\\\.|[^'\\\\\n])'|/\\*.*?\\*/|//[^\n]*");

    private Sources() {
    }

    /** All files below a folder whose names end so. */
    public static List<Path> files(Path folder, String ending) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(f -> f.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file's text. */
    public static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Java code without what stands in comments and quotes. */
    public static String codeOnly(String java) {
        return STRING_OR_COMMENT.matcher(java).replaceAll("\"\"");
    }

    /** Java code without comments. */
    public static String withoutComments(String java) {
        return STRING_OR_COMMENT.matcher(java).replaceAll(found -> found.group().startsWith("/") ? ""
                : Matcher.quoteReplacement(found.group()));
    }

    /** Everything in a text that a pattern's first group matches. */
    public static List<String> all(Pattern pattern, String text) {
        List<String> found = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }
}
