package lab.unroll.cli.options;

import java.util.Iterator;
import java.util.Optional;
import lab.unroll.engine.KernelChoice;
import lab.unroll.engine.KernelSet;
import lab.unroll.words.InputException;
import picocli.CommandLine.Option;

/** The option that chooses what the motor computes with. */
public final class KernelOption {

    private static final String NAME = "--kernel";

    @Option(names = NAME, paramLabel = "KERNEL",
            description = "what the motor computes with: ${COMPLETION-CANDIDATES} (default: auto, the fastest)",
            completionCandidates = Names.class)
    private String kernel;

    /**
     * The chosen set.
     *
     * @throws InputException if there is none of this name, or this Java does not have it
     */
    public KernelSet set() {
        return named(kernel == null ? KernelChoice.AUTO : kernel);
    }

    /**
     * The name that was given; null without the option.
     *
     * @throws InputException if there is no set of this name, or this Java does not have it
     */
    public String given() {
        set();
        return kernel;
    }

    /**
     * The set to go on with: the chosen one, else that of before, so that the numbers are the same, where this Java has it.
     *
     * @param before the name of that set, if it is known
     * @throws InputException if there is none of the chosen name, or this Java does not have it
     */
    public KernelSet goingOnWith(Optional<String> before) {
        return kernel != null ? set() : before.flatMap(name -> KernelChoice.available().stream()
                .filter(one -> one.id().equals(name)).findFirst()).orElseGet(this::set);
    }

    /**
     * A set by its name.
     *
     * @throws InputException if there is none of this name, or this Java does not have it
     */
    public static KernelSet named(String kernel) {
        if (!KernelChoice.names().contains(kernel)) {
            throw new InputException("option.unknown", NAME, kernel, String.join(", ", KernelChoice.names()));
        }
        KernelSet set = KernelChoice.named(kernel);
        if (!set.isAvailable()) {
            throw new InputException("vector.missing");
        }
        return set;
    }

    /** The names of the sets, for the help. */
    public static final class Names implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return KernelChoice.names().iterator();
        }
    }
}
