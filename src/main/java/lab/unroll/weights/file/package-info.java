/** Files of named tensors, as bytes: safetensors and NumPy's npz, read strictly and written exactly. */
package lab.unroll.weights.file;
