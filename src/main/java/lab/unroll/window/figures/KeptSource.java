package lab.unroll.window.figures;

import lab.unroll.figure.catalogue.FigureData;
import lab.unroll.figure.catalogue.FigureKind;
import lab.unroll.figure.catalogue.FigureSource;

/** A figure that is made anew only where it would be another one: as long as its key stays, it is the same object. */
final class KeptSource {

    private final FigureKind kind;
    private final FigureData data;
    private Object key;
    private FigureSource source;

    KeptSource(FigureKind kind, FigureData data) {
        this.kind = kind;
        this.data = data;
    }

    FigureSource get() {
        Object wanted = kind.sameAs() == null ? null : kind.sameAs().apply(data);
        if (wanted == null || !wanted.equals(key)) {
            key = wanted;
            source = kind.plain().apply(data);
        }
        return source;
    }
}
