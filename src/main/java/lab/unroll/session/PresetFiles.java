package lab.unroll.session;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import lab.unroll.words.FileProblem;
import lab.unroll.words.InputException;

/** The presets as session files in {@code assets/presets}, each with its page. */
public final class PresetFiles {

    private static final String FOLDER = "/assets/presets/";

    private PresetFiles() {
    }

    /**
     * The file of a preset, if there is one.
     *
     * @throws InputException if it cannot be used, which a test rules out
     */
    public static Optional<Session> of(String preset) {
        String name = preset + SessionFile.ENDING;
        try (InputStream stream = PresetFiles.class.getResourceAsStream(FOLDER + name)) {
            return stream == null ? Optional.empty()
                    : Optional.of(SessionFile.read(stream.readAllBytes(), name, (kind, wanted) -> null));
        } catch (IOException e) {
            throw FileProblem.reading(name, e);
        }
    }
}
