package lab.unroll.state;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import lab.unroll.words.InputException;

/** A long line made short: {@code z=} and then the line, packed by DEFLATE with a dictionary, in Base64. */
final class ShortLine {

    private static final String MARK = "z=";
    private static final int MOST = 100_000;
    /** What lines often say. It never changes, or lines that were written before could not be read. */
    private static final byte[] KNOWN = ("&weights=&chart=&compare=rnn%2Clstm%2Cgru&backward=yes&bidirectional=yes&level=neuron"
            + "&layer=2r&unit=&edits=&start=hidden-state%3Acell-state%3A&x=&told=&steps=&clip=&schedule=constant%3A1"
            + "&initialiser=uniform%3A&input=&example=&batch=&rate=0.0&hidden=&layers=&cell=lstm&length=&seed=&train="
            + "&pins=1%3Acandidate%3Ainput-gate%3Aoutput-gate%3Aforget-gate%3Aall%3A1-end%3A0.0123456789%2C1%3A&step="
            + "preset=remember-first").getBytes(StandardCharsets.US_ASCII);

    private ShortLine() {
    }

    static String of(String line) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        try {
            deflater.setDictionary(KNOWN);
            deflater.setInput(line.getBytes(StandardCharsets.US_ASCII));
            deflater.finish();
            byte[] packed = new byte[2 * line.length() + 64];
            int length = deflater.deflate(packed);
            return MARK + Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(packed, length));
        } finally {
            deflater.end();
        }
    }

    /**
     * The long line; a line that is not short as it is.
     *
     * @throws InputException if it was changed
     */
    static String read(String line) {
        if (!line.startsWith(MARK)) {
            return line;
        }
        Inflater inflater = new Inflater(true);
        try {
            inflater.setDictionary(KNOWN);
            inflater.setInput(Base64.getUrlDecoder().decode(line.substring(MARK.length())));
            ByteArrayOutputStream text = new ByteArrayOutputStream();
            byte[] part = new byte[4096];
            while (!inflater.finished()) {
                int length = inflater.inflate(part);
                if (length == 0 || text.size() > MOST) {
                    throw new InputException("code.short");
                }
                text.write(part, 0, length);
            }
            return text.toString(StandardCharsets.US_ASCII);
        } catch (DataFormatException | IllegalArgumentException e) {
            throw new InputException(e, "code.short");
        } finally {
            inflater.end();
        }
    }
}
