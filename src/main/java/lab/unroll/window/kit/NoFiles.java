package lab.unroll.window.kit;

import java.nio.file.Path;
import java.util.Optional;

/** For windows before which nobody sits. */
public final class NoFiles implements Files {

    @Override
    public Optional<Path> toOpen() {
        return Optional.empty();
    }

    @Override
    public Optional<Path> toSave(String name, String extension) {
        return Optional.empty();
    }
}
