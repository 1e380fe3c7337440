"""Right answers to `weight-decay`, written as many different people would write them.

In: nothing. Out: `STYLES`, a dict question → style → source. A source stands in the answer
cell, after the lesson's imports (np, torch, F, nn, cfkit). Two styles of one question differ
in what a grader could stumble over; the comment above each says in what.
"""

STYLES: dict[str, dict[str, str]] = {}

STYLES["q1"] = {
    # algebra: p ** 2, added up by Python's sum
    "python-sum": """
def l2_penalty(parameters, wd):
    return wd * sum((p ** 2).sum() for p in parameters)
""",
    # algebra: a loop, wd inside, p * p; type hints
    "loop-wd-inside": """
def l2_penalty(parameters, wd: float) -> torch.Tensor:
    total = 0.0
    for p in parameters:
        total = total + wd * torch.sum(p * p)
    return total
""",
    # algebra: one flattened vector and its dot product with itself
    "one-vector-dot": """
def l2_penalty(parameters, wd):
    flat = torch.cat([p.reshape(-1) for p in parameters])
    return wd * flat.dot(flat)
""",
    # algebra: the norm, squared
    "norm-squared": """
def l2_penalty(parameters, wd):
    return wd * sum(p.norm() ** 2 for p in parameters)
""",
    # library: parameters_to_vector; shape: (1,)
    "parameters-to-vector-shape-1": """
def l2_penalty(parameters, wd):
    vector = torch.nn.utils.parameters_to_vector(parameters)
    return (wd * vector.square().sum()).reshape(1)
""",
    # library: torch._foreach over a list
    "foreach": """
def l2_penalty(parameters, wd):
    squares = torch._foreach_pow(list(parameters), 2)
    return wd * torch.stack([s.sum() for s in squares]).sum()
""",
    # dtype: float64 comes back; einsum
    "float64-einsum": """
def l2_penalty(parameters, wd):
    flats = [p.double().flatten() for p in parameters]
    return torch.tensor(wd, dtype=torch.float64) * sum(torch.einsum("i,i->", f, f) for f in flats)
""",
    # in place: an accumulator that is itself a tensor; a warning on stderr is no fault
    "tensor-accumulator": """
import warnings

def l2_penalty(parameters, wd, power=2):
    warnings.warn("weights are not free")
    total = torch.zeros(())
    for p in parameters:
        total += p.pow(power).sum()
    return total * wd
""",
    # form: a module that is called; F.mse_loss against zeros
    "module-mse": """
class Penalty(nn.Module):
    def forward(self, parameters, wd):
        zeros = (F.mse_loss(p, torch.zeros_like(p), reduction="sum") for p in parameters)
        return wd * torch.stack(list(zeros)).sum()

l2_penalty = Penalty()
""",
    # algebra: the root of wd goes into the square
    "root-of-wd-inside": """
def l2_penalty(parameters, wd):
    return sum((wd ** 0.5 * p).square().sum() for p in parameters)
""",
}

STYLES["q2"] = {
    # form: calls question 1
    "calls-question-1": """
def loss_with_wd(loss, parameters, wd):
    return loss + l2_penalty(parameters, wd)
""",
    # algebra: written out, pow
    "written-out": """
def loss_with_wd(loss, parameters, wd):
    return loss + wd * sum(p.pow(2).sum() for p in parameters)
""",
    # in place on a copy: the caller's loss stays
    "in-place-on-a-copy": """
def loss_with_wd(loss, parameters, wd):
    total = loss.clone()
    for p in parameters:
        total += wd * (p * p).sum()
    return total
""",
    # assign: loss = loss + … makes a new tensor each time
    "rebinding": """
def loss_with_wd(loss, parameters, wd):
    for p in parameters:
        loss = loss + wd * torch.linalg.vector_norm(p) ** 2
    return loss
""",
    # library: stacked and summed; shape (1,)
    "stacked-shape-1": """
def loss_with_wd(loss, parameters, wd):
    parts = [loss.reshape(())] + [wd * p.square().sum() for p in parameters]
    return torch.stack(parts).sum().reshape(1)
""",
    # library: torch.add with alpha on a flat vector
    "torch-add": """
def loss_with_wd(loss: torch.Tensor, parameters, wd: float = 0.1) -> torch.Tensor:
    flat = torch.cat([p.flatten() for p in parameters])
    return torch.add(loss, flat @ flat, alpha=wd)
""",
    # dtype: float64 comes back
    "float64": """
def loss_with_wd(loss, parameters, wd):
    return loss.double() + wd * sum(p.double().square().sum() for p in parameters)
""",
}

STYLES["q3"] = {
    # in place: += under no_grad
    "no-grad-in-place": """
def add_wd_to_grads(parameters, wd):
    with torch.no_grad():
        for p in parameters:
            if p.grad is not None:
                p.grad += 2 * wd * p
""",
    # assign: p.grad = p.grad + …, with the weights detached
    "assigned": """
def add_wd_to_grads(parameters, wd):
    for p in parameters:
        if p.grad is not None:
            p.grad = p.grad + 2 * wd * p.detach()
""",
    # recorded by autograd: the values count
    "recorded": """
def add_wd_to_grads(parameters, wd):
    for p in parameters:
        if p.grad is None:
            continue
        p.grad = p.grad + 2 * wd * p
""",
    # library: add_ with alpha on .data
    "data-add-alpha": """
def add_wd_to_grads(parameters, wd):
    for p in parameters:
        if p.grad is not None:
            p.grad.data.add_(p.data, alpha=2 * wd)
""",
    # library: torch._foreach over two lists
    "foreach": """
@torch.no_grad()
def add_wd_to_grads(parameters, wd):
    found = [p for p in parameters if p.grad is not None]
    torch._foreach_add_([p.grad for p in found], found, alpha=2 * wd)
""",
    # library: autograd works the slope out
    "autograd-grad": """
def add_wd_to_grads(parameters, wd):
    tables = [p for p in parameters if p.grad is not None]
    pulls = torch.autograd.grad(wd * sum((p ** 2).sum() for p in tables), tables)
    for p, pull in zip(tables, pulls):
        p.grad += pull
""",
    # library: through NumPy, copied back; returns something nobody asked for
    "numpy-copied-back": """
def add_wd_to_grads(parameters, wd):
    count = 0
    for p in parameters:
        if p.grad is not None:
            together = p.grad.numpy() + 2 * wd * p.detach().numpy()
            p.grad.copy_(torch.from_numpy(together.astype(np.float32)))
            count += 1
    return count
""",
    # loss form: backward of the price of those that have a slope
    "price-backward": """
def add_wd_to_grads(parameters, wd):
    tables = [p for p in parameters if p.grad is not None]
    if tables:
        l2_penalty(tables, wd).backward()
""",
    # error handling: a missing slope caught one by one
    "caught-one-by-one": """
def add_wd_to_grads(parameters, wd):
    for p in parameters:
        try:
            p.grad.add_(2 * wd * p.detach())
        except AttributeError:
            pass
""",
}

STYLES["q4"] = {
    # in place: -= under no_grad, None afterwards
    "no-grad-none": """
def sgd_step(parameters, lr, wd):
    with torch.no_grad():
        for p in parameters:
            if p.grad is not None:
                p -= lr * (p.grad + 2 * wd * p)
                p.grad = None
""",
    # .data; zeros afterwards
    "data-zeroed": """
def sgd_step(parameters, lr, wd):
    for p in parameters:
        if p.grad is None:
            continue
        p.data = p.data - lr * (p.grad.data + 2 * wd * p.data)
        p.grad.zero_()
""",
    # library: torch's own optimiser
    "torch-sgd": """
def sgd_step(parameters, lr, wd):
    optimiser = torch.optim.SGD(parameters, lr=lr, weight_decay=2 * wd)
    optimiser.step()
    optimiser.zero_grad()
""",
    # algebra: shrink by a factor first, then the slope
    "shrink-then-step": """
@torch.no_grad()
def sgd_step(parameters, lr, wd):
    for p in parameters:
        if p.grad is not None:
            p.mul_(1 - 2 * lr * wd).sub_(p.grad, alpha=lr)
            p.grad = torch.zeros_like(p)
""",
    # gradient form: calls question 3 on a list
    "calls-question-3": """
def sgd_step(parameters, lr, wd):
    parameters = list(parameters)
    add_wd_to_grads(parameters, wd)
    with torch.no_grad():
        for p in parameters:
            if p.grad is not None:
                p.add_(p.grad, alpha=-lr)
                p.grad.fill_(0)
""",
    # copy_: worked out outside, written in one go
    "copied-in": """
def sgd_step(parameters, lr, wd):
    tables = [p for p in parameters if p.grad is not None]
    new = [(p - lr * p.grad - lr * 2 * wd * p).detach() for p in tables]
    with torch.no_grad():
        for p, n in zip(tables, new):
            p.copy_(n)
            p.grad = None
""",
    # library: torch._foreach
    "foreach": """
@torch.no_grad()
def sgd_step(parameters, lr, wd):
    tables = [p for p in parameters if p.grad is not None]
    if not tables:
        return
    pulls = torch._foreach_add([p.grad for p in tables], tables, alpha=2 * wd)
    torch._foreach_add_(tables, pulls, alpha=-lr)
    for p in tables:
        p.grad = None
""",
    # library: through NumPy, which shares the tensor's memory
    "numpy-shared-memory": """
def sgd_step(parameters, lr, wd):
    for p in parameters:
        if p.grad is not None:
            values, slope = p.detach().numpy(), p.grad.numpy()
            values -= lr * (slope + 2 * wd * values)
            slope[...] = 0
""",
}

STYLES["q5"] = {
    # in place: one line
    "one-line": """
def decoupled_step(parameters, lr, wd):
    with torch.no_grad():
        for p in parameters:
            if p.grad is not None:
                p -= lr * p.grad + lr * wd * p
                p.grad = None
""",
    # algebra: shrunk before the step, as AdamW does it
    "shrunk-before": """
@torch.no_grad()
def decoupled_step(parameters, lr, wd):
    for p in parameters:
        if p.grad is not None:
            p *= 1 - lr * wd
            p -= lr * p.grad
            p.grad.zero_()
""",
    # algebra: the old weights kept, then two terms
    "old-weights-kept": """
def decoupled_step(parameters, lr, wd):
    for p in parameters:
        if p.grad is None:
            continue
        old = p.detach().clone()
        p.data.sub_(lr * p.grad)
        p.data.sub_(lr * wd * old)
        p.grad = torch.zeros_like(p)
""",
    # library: torch's plain step takes wd itself
    "torch-sgd": """
def decoupled_step(parameters, lr, wd):
    optimiser = torch.optim.SGD(parameters, lr=lr, weight_decay=wd)
    optimiser.step()
    optimiser.zero_grad(set_to_none=False)
""",
    # form: question 4 with half of wd
    "question-4-with-half": """
def decoupled_step(parameters, lr, wd):
    sgd_step(parameters, lr, wd / 2)
""",
    # library: lerp towards zero, then the slope
    "lerp": """
def decoupled_step(parameters, lr, wd):
    with torch.no_grad():
        for p in parameters:
            if p.grad is not None:
                p.lerp_(torch.zeros_like(p), lr * wd)
                p.add_(p.grad, alpha=-lr)
                p.grad = None
""",
    # library: through NumPy in float64, copied back
    "numpy-float64": """
def decoupled_step(parameters, lr, wd):
    for p in parameters:
        if p.grad is not None:
            old = p.detach().numpy().astype(float)
            new = old - lr * p.grad.numpy() - lr * wd * old
            with torch.no_grad():
                p.copy_(torch.from_numpy(new))
            p.grad = None
""",
    # two loops over a list
    "list-and-two-loops": """
def decoupled_step(parameters, lr, wd):
    tables = [p for p in parameters if p.grad is not None]
    with torch.no_grad():
        for p in tables:
            p.sub_(lr * (p.grad + wd * p))
    for p in tables:
        p.grad = None
""",
}

STYLES["q6"] = {
    # loop: the best so far
    "best-so-far": """
def choose_wd(candidates, make_model, train, x_train, y_train, x_valid, y_valid):
    best_wd, best_mse = None, float("inf")
    for wd in candidates:
        model = make_model()
        train(model, x_train, y_train, wd)
        model.eval()
        with torch.no_grad():
            mse = ((model(x_valid).squeeze() - y_valid) ** 2).mean().item()
        if mse < best_mse:
            best_wd, best_mse = wd, mse
    return best_wd
""",
    # library: NumPy argmin over a list of errors
    "numpy-argmin": """
def choose_wd(candidates, make_model, train, x_train, y_train, x_valid, y_valid):
    errors = []
    for wd in candidates:
        model = make_model()
        train(model, x_train, y_train, wd)
        errors.append(np.mean((cfkit.predict(model, x_valid) - y_valid.numpy()) ** 2))
    return candidates[np.argmin(errors)]
""",
    # library: Python's min with a key; a function inside
    "min-with-key": """
def choose_wd(candidates, make_model, train, x_train, y_train, x_valid, y_valid):
    def error(wd):
        model = make_model()
        train(model, x_train, y_train, wd)
        return F.mse_loss(model(x_valid).view(-1), y_valid).item()
    return min(candidates, key=error)
""",
    # algebra: the root of the MSE, and a sum, order alike; torch argmin; a float comes back
    "root-and-torch-argmin": """
def choose_wd(candidates, make_model, train, x_train, y_train, x_valid, y_valid):
    errors = torch.zeros(len(candidates))
    for i, wd in enumerate(candidates):
        model = make_model()
        train(model, x_train, y_train, wd=wd)
        errors[i] = (model(x_valid).flatten() - y_valid).detach().square().sum().sqrt()
    return float(candidates[int(errors.argmin())])
""",
    # return type: a tensor; targets as a column
    "targets-as-a-column": """
def choose_wd(candidates, make_model, train, x_train, y_train, x_valid, y_valid):
    scores = {}
    for wd in candidates:
        model = make_model()
        train(model, x_train, y_train, wd)
        predicted = model(x_valid).reshape(-1, 1)
        scores.setdefault(F.mse_loss(predicted, y_valid[:, None]).item(), wd)
    return torch.tensor(scores[min(scores)], dtype=torch.float64)
""",
    # fresh models: copies of one that is never trained; pandas; a warning on stderr
    "copies-and-pandas": """
import copy
import warnings

def choose_wd(candidates, make_model, train, x_train, y_train, x_valid, y_valid):
    untouched = make_model()
    errors = []
    for wd in candidates:
        model = copy.deepcopy(untouched)
        train(model, x_train, y_train, wd)
        errors.append(nn.MSELoss()(model(x_valid).reshape(y_valid.shape), y_valid).item())
        warnings.warn(f"{wd}: {errors[-1]}")
    return pd.Series(errors, index=list(candidates)).idxmin()
""",
    # in numbers only: lists, no tensor arithmetic
    "lists": """
def choose_wd(candidates, make_model, train, x_train, y_train, x_valid, y_valid):
    results = []
    for place, wd in enumerate(candidates):
        model = make_model()
        train(model, x_train, y_train, wd)
        with torch.no_grad():
            guesses = model(x_valid).reshape(-1).tolist()
        total = sum((g - t) ** 2 for g, t in zip(guesses, y_valid.tolist()))
        results.append((total / len(guesses), place))
    return candidates[min(results)[1]]
""",
}

STYLES["q7"] = {
    # in place: mul_ and add_
    "mul-add": """
def momentum_step(parameters, velocities, lr, wd, momentum, decoupled):
    with torch.no_grad():
        for p, v in zip(parameters, velocities):
            if p.grad is None:
                continue
            g = p.grad if decoupled else p.grad + 2 * wd * p
            v.mul_(momentum).add_(g)
            if decoupled:
                p *= 1 - lr * wd
            p -= lr * v
            p.grad = None
""",
    # slice assignment; .data; zeros afterwards; two branches written out
    "slices-and-branches": """
def momentum_step(parameters, velocities, lr, wd, momentum, decoupled):
    for p, v in zip(parameters, velocities):
        if p.grad is not None:
            if decoupled:
                v[:] = momentum * v + p.grad
                p.data = p.data - lr * v - lr * wd * p.data
            else:
                v[:] = momentum * v + p.grad + 2 * wd * p.data
                p.data = p.data - lr * v
            p.grad.zero_()
""",
    # copy_; the decay chosen by a number that is on or off
    "copy-and-switch": """
@torch.no_grad()
def momentum_step(parameters, velocities, lr, wd, momentum, decoupled):
    inside, beside = (0, wd) if decoupled else (2 * wd, 0)
    for p, v in zip(parameters, velocities):
        if p.grad is not None:
            v.copy_(momentum * v + p.grad + inside * p)
            p.copy_(p - lr * (v + beside * p))
            p.grad = torch.zeros_like(p)
""",
    # library: torch's own optimiser, given the velocities as its memory
    "torch-sgd-with-memory": """
def momentum_step(parameters, velocities, lr, wd, momentum, decoupled):
    parameters = list(parameters)
    moving = [(p, v) for p, v in zip(parameters, velocities) if p.grad is not None]
    with torch.no_grad():
        if decoupled:
            for p, _ in moving:
                p.mul_(1 - lr * wd)
    optimiser = torch.optim.SGD(
        [p for p, _ in moving], lr=lr, momentum=momentum, weight_decay=0 if decoupled else 2 * wd
    )
    for p, v in moving:
        optimiser.state[p]["momentum_buffer"] = v
    optimiser.step()
    optimiser.zero_grad()
""",
    # places: enumerate, and a velocity changed by +=
    "enumerate": """
def momentum_step(parameters, velocities, lr, wd, momentum, decoupled):
    with torch.no_grad():
        for i, p in enumerate(parameters):
            if p.grad is None:
                continue
            old = p.clone()
            velocities[i] *= momentum
            velocities[i] += p.grad
            if not decoupled:
                velocities[i] += 2 * wd * old
            p -= lr * velocities[i]
            if decoupled:
                p -= lr * wd * old
            p.grad = None
""",
    # library: torch._foreach over three lists
    "foreach": """
@torch.no_grad()
def momentum_step(parameters, velocities, lr, wd, momentum, decoupled):
    found = [(p, v) for p, v in zip(parameters, velocities) if p.grad is not None]
    tables, speeds = [p for p, _ in found], [v for _, v in found]
    slopes = [p.grad for p in tables]
    if not decoupled:
        slopes = torch._foreach_add(slopes, tables, alpha=2 * wd)
    torch._foreach_mul_(speeds, momentum)
    torch._foreach_add_(speeds, slopes)
    if decoupled:
        torch._foreach_mul_(tables, 1 - lr * wd)
    torch._foreach_add_(tables, speeds, alpha=-lr)
    for p in tables:
        p.grad = None
""",
    # gradient form: calls question 3; a class behind it
    "class-and-question-3": """
class Momentum:
    def __init__(self, lr, momentum):
        self.lr, self.momentum = lr, momentum

    def step(self, p, v):
        v.mul_(self.momentum).add_(p.grad)
        p.data.sub_(self.lr * v)
        p.grad = None

def momentum_step(parameters, velocities, lr, wd, momentum, decoupled):
    mover = Momentum(lr, momentum)
    for p, v in zip(parameters, velocities):
        if p.grad is None:
            continue
        beside = lr * wd * p.detach().clone()
        if not decoupled:
            add_wd_to_grads([p], wd)
        mover.step(p, v)
        if decoupled:
            p.data -= beside
""",
}
