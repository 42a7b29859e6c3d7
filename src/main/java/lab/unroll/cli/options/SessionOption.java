package lab.unroll.cli.options;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import lab.unroll.session.DataSource;
import lab.unroll.session.Session;
import lab.unroll.session.SessionFile;

/** Reads the session that an option names. */
public final class SessionOption {

    private SessionOption() {
    }

    /**
     * The session of a file.
     *
     * @param data the file it learns from; empty to look beside it
     * @throws lab.unroll.words.InputException naming the file and the field that cannot be used
     */
    public static Session read(Path file, Optional<Path> data) {
        return SessionFile.read(file, data.map(DataSource::file).orElseGet(() -> DataSource.beside(file, List.of())));
    }

    /**
     * The same to write with: the text need not be there.
     *
     * @throws lab.unroll.words.InputException naming the file and the field that cannot be used
     */
    public static Session readToWrite(Path file, Optional<Path> data) {
        return SessionFile.readToWrite(file,
                data.map(DataSource::file).orElseGet(() -> DataSource.beside(file, List.of())));
    }
}
