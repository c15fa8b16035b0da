import init, { mount } from "/app.js";
await init();
mount();
