//! The kinds that `server calc`, `POST /api/v1/calc/{kind}` and the page's module answer.
