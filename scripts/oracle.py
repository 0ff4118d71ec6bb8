"""Writes tests/fixtures/oracle.json: the networks by an independent library in double precision.

    /usr/bin/python3 scripts/oracle.py        (Debian: apt-get install python3-torch)

The library computes every value by its own convolution, pooling and matrix products, and every gradient by
automatic differentiation; nothing here is taken from src/core. To keep the file small the weights and images are not
in it: both this script and tests/core/oracle.test.ts make them from a seed with the same 32-bit integer generator.
"""

import json
import pathlib

import torch
import torch.nn.functional as F

torch.set_default_dtype(torch.float64)
torch.set_num_threads(1)

TARGET = pathlib.Path(__file__).resolve().parent.parent / "tests" / "fixtures" / "oracle.json"

# Largest weight of each tensor; the numbers are uniform between minus and plus this.
SCALES = {"w1cnn": 0.4, "w2cnn": 0.2, "w1": 0.2, "w12": 0.5, "w2": 0.4}
SHAPES = {
    "kernel": {"w1cnn": (25,), "w12": (25, 80), "w2": (80, 10)},
    "kernel2": {"w1cnn": (50,), "w12": (50, 80), "w2": (80, 10)},
    "kernel4": {"w1cnn": (100,), "w12": (100, 80), "w2": (80, 10)},
    "twoConvolutions": {"w1cnn": (100,), "w2cnn": (1200,), "w12": (192, 80), "w2": (80, 10)},
    "fourLayer": {"w1": (196, 25), "w12": (25, 80), "w2": (80, 10)},
}

# Side of the image; 14 where nothing is said.
SIDES = {"twoConvolutions": 28}

# A 7 as a thin pen leaves it on 14x14: mostly exact zeros, so that whole windows of the pool tie.
SEVEN = [
    "..............",
    "..............",
    "..............",
    "...5999999....",
    "...3555589....",
    "........94....",
    ".......59.....",
    ".......93.....",
    "......59......",
    "......93......",
    ".....59.......",
    ".....93.......",
    "..............",
    "..............",
]


class Lcg:
    """state = 1664525 state + 1013904223 mod 2^32, read as a number in [0, 1)."""

    def __init__(self, seed):
        self.state = seed % 2**32

    def next(self):
        self.state = (1664525 * self.state + 1013904223) % 2**32
        return self.state / 2**32


def make_weights(network, seed):
    random = Lcg(seed)
    weights = {}
    for name, shape in SHAPES[network].items():
        count = torch.Size(shape).numel()
        numbers = [(random.next() * 2 - 1) * SCALES[name] for _ in range(count)]
        weights[name] = torch.tensor(numbers).reshape(shape).requires_grad_()
    return weights


def make_image(kind, seed, pixels):
    if kind == "blank":
        numbers = [0.0] * pixels
    elif kind == "seven":
        numbers = [0.0 if c == "." else int(c) / 9 for row in SEVEN for c in row]
    elif kind == "noise":
        random = Lcg(seed + 1000)
        numbers = [random.next() for _ in range(pixels)]
    else:
        raise ValueError(kind)
    return torch.tensor(numbers).requires_grad_()


def convolved(maps, kernels, number, values, winners):
    """A convolution of maps (1 x channels x side x side), its pool and sigmoid, noted in values; returns the maps that come out."""
    channels, side = maps.shape[1], maps.shape[2] - 4
    found = F.conv2d(maps, kernels.reshape(-1, channels, 5, 5))
    values["temphicnn" + number] = found.flatten()
    # from the flat tensor again, so that its gradient passes through
    pooled, places = F.max_pool2d(values["temphicnn" + number].reshape(found.shape), 2, return_indices=True)
    values["hicnn" + number] = pooled.flatten()
    # places are counted within a map; the core counts them through all maps
    first = torch.arange(found.shape[1]).reshape(1, -1, 1, 1) * side * side
    winners["hicnn" + number] = (places + first).flatten().tolist()
    values["hocnn" + number] = torch.sigmoid(values["hicnn" + number])
    return values["hocnn" + number].reshape(pooled.shape)


def run(network, kind, seed, digit):
    w = make_weights(network, seed)
    side = SIDES.get(network, 14)
    x = make_image(kind, seed, side * side)
    d = torch.zeros(10)
    d[digit] = 1
    values = {"x": x}
    winners = {}
    if "w1cnn" in w:
        maps = convolved(x.reshape(1, 1, side, side), w["w1cnn"], "", values, winners)
        if "w2cnn" in w:
            maps = convolved(maps, w["w2cnn"], "2", values, winners)
        first = maps.flatten()
    else:
        values["hi"] = x @ w["w1"]
        values["ho"] = torch.sigmoid(values["hi"])
        first = values["ho"]
    values["h2i"] = first @ w["w12"]
    values["h2o"] = torch.sigmoid(values["h2i"])
    values["yi"] = values["h2o"] @ w["w2"]
    values["yo"] = torch.sigmoid(values["yi"])
    values["E"] = (0.5 * ((values["yo"] - d) ** 2).sum()).reshape(1)
    for value in values.values():
        value.retain_grad()
    values["E"].backward()
    numbers = {name: value.detach().tolist() for name, value in values.items() if name != "x"}
    gradients = {name: tensor.grad.flatten().tolist() for name, tensor in {**values, **w}.items()}
    return {
        "network": network,
        "image": kind,
        "seed": seed,
        "digit": digit,
        "values": numbers,
        "gradients": gradients,
        "winners": winners,
    }


def check_ties():
    """This library's pool on the CPU gives a tie to the first in row-major order, as the design asks."""
    _, places = F.max_pool2d(torch.zeros(1, 1, 4, 4), 2, return_indices=True)
    assert places.flatten().tolist() == [0, 2, 8, 10], places
    tied = torch.tensor([[0.0, 1.0], [1.0, 1.0]]).reshape(1, 1, 2, 2)
    _, places = F.max_pool2d(tied, 2, return_indices=True)
    assert places.item() == 1, places


def tidy(value):
    """-0.0 and 1.0 as JSON's 0 and 1; everything else keeps the digits that name the double exactly (17 at most)."""
    if isinstance(value, float):
        return int(value) if value == int(value) else value
    if isinstance(value, list):
        return [tidy(item) for item in value]
    if isinstance(value, dict):
        return {name: tidy(item) for name, item in value.items()}
    return value


def main():
    check_ties()
    cases = [
        run("kernel", "noise", 1, 3),
        run("kernel", "seven", 2, 7),
        run("kernel", "blank", 3, 0),
        run("kernel2", "seven", 7, 7),
        run("kernel4", "noise", 8, 2),
        run("twoConvolutions", "noise", 9, 6),
        run("fourLayer", "seven", 4, 1),
        run("fourLayer", "noise", 5, 9),
    ]
    note = "Written by scripts/oracle.py with PyTorch " + torch.__version__ + " in double precision."
    document = {"note": note, "scales": SCALES, "seven": SEVEN, "cases": tidy(cases)}
    TARGET.write_text(json.dumps(document, separators=(",", ":")) + "\n", encoding="utf-8")
    print(f"{TARGET}: {TARGET.stat().st_size} bytes, {len(cases)} cases")


main()
