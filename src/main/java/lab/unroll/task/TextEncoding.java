package lab.unroll.task;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import lab.unroll.words.InputException;

/**
 * How the characters of a text stand in its bytes.
 *
 * @param name    as it is called on screen and on the command line
 * @param charset what reads it
 */
public record TextEncoding(String name, Charset charset) {

    /** One to four bytes a character. */
    public static final TextEncoding UTF_8 = new TextEncoding("UTF-8", StandardCharsets.UTF_8);
    /** Two bytes a character, the lower first, as Windows writes it. */
    public static final TextEncoding UTF_16LE = new TextEncoding("UTF-16LE", StandardCharsets.UTF_16LE);
    /** Two bytes a character, the higher first. */
    public static final TextEncoding UTF_16BE = new TextEncoding("UTF-16BE", StandardCharsets.UTF_16BE);
    /** Western Europe, one byte a character. */
    public static final TextEncoding WINDOWS_1252 = new TextEncoding("Windows-1252", Charset.forName("windows-1252"));
    /** Taiwan and Hong Kong, as Windows extends it. */
    public static final TextEncoding BIG5 = new TextEncoding("Big5",
            Charset.forName(Charset.isSupported("x-windows-950") ? "x-windows-950" : "Big5"));
    /** China; it holds GBK and GB2312. */
    public static final TextEncoding GB18030 = new TextEncoding("GB18030", Charset.forName("GB18030"));

    /** Those that are offered; others that Java knows have to be named. */
    public static final List<TextEncoding> OFFERED = List.of(UTF_8, UTF_16LE, UTF_16BE, WINDOWS_1252, BIG5, GB18030);

    private static final String EITHER_UTF_16 = "UTF-16";

    /**
     * An encoding by its name, in any case: one of those offered, or any other that Java knows.
     *
     * @throws InputException naming those offered, if there is none of this name
     */
    public static TextEncoding named(String name) {
        for (TextEncoding one : OFFERED) {
            if (one.name.equalsIgnoreCase(name)) {
                return one;
            }
        }
        if (EITHER_UTF_16.equalsIgnoreCase(name)) {
            return new TextEncoding(EITHER_UTF_16, StandardCharsets.UTF_16);
        }
        try {
            Charset other = Charset.forName(name);
            return OFFERED.stream().filter(one -> one.charset.equals(other)).findFirst()
                    .orElseGet(() -> new TextEncoding(other.name(), other));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new InputException(e, "encoding.unknown", name,
                    String.join(", ", OFFERED.stream().map(TextEncoding::name).toList()));
        }
    }
}
