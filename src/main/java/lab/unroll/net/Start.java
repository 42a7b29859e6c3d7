package lab.unroll.net;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How the recurrent weights W^h begin. */
public enum Start {
    /** Uniform in ±1/√k, the default of PyTorch. */
    UNIFORM,
    /** Uniform in ±√(6 / 2k): Glorot and Bengio, AISTATS 2010. */
    GLOROT,
    /** Orthogonal, gate by gate: Saxe, McClelland and Ganguli, ICLR 2014. */
    ORTHOGONAL,
    /** The identity times a scale; with ReLU it is the IRNN of Le, Jaitly and Hinton, arXiv:1504.00941 (2015). */
    IDENTITY,
    /** Uniform, then scaled so that the largest eigenvalue of every gate's W^h has a given size: Jaeger (2001). */
    SPECTRAL_RADIUS;

    /** Its name on the command line and in files, for example {@code spectral-radius}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** True if it has a scale: a factor, or the radius. */
    public boolean hasScale() {
        return this == ORTHOGONAL || this == IDENTITY || this == SPECTRAL_RADIUS;
    }

    /** The one of that name, or nothing. */
    public static Optional<Start> named(String id) {
        return Arrays.stream(values()).filter(one -> one.id().equalsIgnoreCase(id)).findFirst();
    }
}
