import type { LayerKind } from '../../types.ts';

/** What the layers do, written in Python with NumPy: functions by kind of layer. */
export const NUMPY_HELPERS: Readonly<Record<LayerKind, readonly (readonly string[])[]>> = {
  convolution: [
    [
      'def convolution(x, w):',
      '    """out[q,r,c] = sum over a,u,v of x[a,r+u,c+v] w[q,a,u,v]: no border, no bias."""',
      '    rows, columns = x.shape[1] - w.shape[2] + 1, x.shape[2] - w.shape[3] + 1',
      '    out = np.zeros((len(w), rows, columns))',
      '    for a, u, v in np.ndindex(w.shape[1:]):',
      '        out += x[a, u : u + rows, v : v + columns] * w[:, a, u, v, None, None]',
      '    return out',
    ],
    [
      'def convolution_backward(x, w, d_out):',
      '    """Every error lays its kernel over x where it came from, and the window of x over its kernel."""',
      '    d_x, d_w = np.zeros_like(x), np.zeros_like(w)',
      '    rows, columns = w.shape[2:]',
      '    for q, r, c in np.ndindex(d_out.shape):',
      '        d_x[:, r : r + rows, c : c + columns] += d_out[q, r, c] * w[q]',
      '        d_w[q] += d_out[q, r, c] * x[:, r : r + rows, c : c + columns]',
      '    return d_x, d_w',
    ],
  ],
  maxPool: [
    [
      'def max_pool(maps, window):',
      '    """The largest of each window, and which cell it was: of equals the first, row by row."""',
      '    out = np.zeros((len(maps), maps.shape[1] // window, maps.shape[2] // window))',
      '    winners = {}',
      '    for q, h, w in np.ndindex(out.shape):',
      '        cells = maps[q, h * window : (h + 1) * window, w * window : (w + 1) * window]',
      '        y, x = np.unravel_index(cells.argmax(), cells.shape)  # argmax takes the first of equals',
      '        winners[q, h, w] = q, h * window + y, w * window + x',
      '        out[q, h, w] = maps[winners[q, h, w]]',
      '    return out, winners',
    ],
    [
      'def max_pool_backward(maps, winners, d_out):',
      '    """The error goes to the winner of each window alone."""',
      '    d_maps = np.zeros_like(maps)',
      '    for cell, winner in winners.items():',
      '        d_maps[winner] = d_out[cell]',
      '    return d_maps',
    ],
  ],
  sigmoid: [
    [
      'def exp(z):',
      '    """e^z by the steps that browsers take (fdlibm), so that not even a last digit differs: np.exp(z) otherwise."""',
      '    k = np.trunc(z * 1.44269504088896338700 + np.copysign(0.5, z))',
      '    high, low = z - k * 6.93147180369123816490e-01, k * 1.90821492927058770002e-10',
      '    r = high - low',
      '    t = r * r',
      '    p = -1.65339022054652515390e-06 + t * 4.13813679705723846039e-08',
      '    p = -2.77777777770155933842e-03 + t * (6.61375632143793436117e-05 + t * p)',
      '    c = r - t * (1.66666666666666019037e-01 + t * p)',
      '    return np.ldexp(1 - ((low - r * c / (2 - c)) - high), k.astype(int))',
    ],
    ['def sigmoid(z):', '    return 1 / (1 + exp(-z))'],
  ],
  dense: [
    [
      'def dense(x, w):',
      '    """z[n] = sum over l of x[l] w[l,n]: every cell to every one, no bias."""',
      '    z = np.zeros(w.shape[1])',
      '    for value, row in zip(x.reshape(-1), w):',
      '        z += value * row',
      '    return z',
    ],
    [
      'def dense_backward(x, w, d_z):',
      '    """dE/dx[l] = sum over n of w[l,n] dE/dz[n], and dE/dw[l,n] = dE/dz[n] x[l]."""',
      '    d_x = np.zeros(len(w))',
      '    for column, error in zip(w.T, d_z.reshape(-1)):',
      '        d_x += column * error',
      '    return d_x.reshape(x.shape), np.outer(x, d_z)',
    ],
  ],
  squaredError: [],
};
