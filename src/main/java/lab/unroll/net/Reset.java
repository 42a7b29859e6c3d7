package lab.unroll.net;

/** Where a reset gate acts on what a layer of neurons hears of h_{t-1}. */
public enum Reset {
    /** Nowhere: the layer hears h_{t-1} W^h. */
    NONE,
    /** On the state before the product: (r_t h_{t-1}) W^h. */
    BEFORE_PRODUCT,
    /** On the product, which has a bias of its own: r_t (h_{t-1} W^h + b_h). */
    AFTER_PRODUCT
}
