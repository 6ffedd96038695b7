// What Starlight adds to `Astro.locals`, for every .astro file.
/// <reference types="@astrojs/starlight" />
