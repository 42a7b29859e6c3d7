package lab.unroll.cli.options;

import java.nio.file.Path;
import java.util.Optional;
import lab.unroll.session.Session;
import lab.unroll.state.StateCode;
import lab.unroll.words.InputException;
import picocli.CommandLine.Option;

/** The options that name a whole bench, in place of those of experiment, moment and stage. */
public final class BenchOptions {

    @Option(names = "--session", paramLabel = "FILE.unroll", description = "the bench of a session file, trained as it is there")
    private Path session;

    @Option(names = "--code", paramLabel = "LINE", description = "the bench of a line, as the window or 'unroll code' gives it")
    private String code;

    /**
     * The bench they name; empty if none is given.
     *
     * @throws InputException if it cannot be used, or other options do not go with it
     */
    public Optional<Session> session(ExperimentOptions experiment, MomentOptions moment, PlaceOptions place,
                                     GradientOptions gradient) {
        if (session == null && code == null) {
            return Optional.empty();
        }
        if (session != null && code != null || !moment.isEmpty() || !place.isEmpty()
                || gradient.isOfPhenomenon() || code != null && !experiment.isEmpty()) {
            throw new InputException("arguments.code-alone");
        }
        return Optional.of(code != null ? new Session(StateCode.read(code))
                : SessionOption.read(session, experiment.dataOfSession()));
    }

    /** True if none of them is given. */
    public boolean isEmpty() {
        return session == null && code == null;
    }
}
