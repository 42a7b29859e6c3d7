package lab.unroll.net;

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
    SPECTRAL_RADIUS
}
