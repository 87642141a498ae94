let audio: AudioContext | null = null;

/** Two short rising tones, made here: no sound file, nothing to fetch when seconds count. */
export function chime(): void {
  // Browsers stay silent until the person has touched the page once.
  if (!navigator.userActivation?.hasBeenActive) return;
  try {
    audio ??= new AudioContext();
  } catch {
    return;
  }
  const now = audio.currentTime;
  tone(audio, 660, now);
  tone(audio, 880, now + 0.18);
}

function tone(context: AudioContext, pitch: number, at: number): void {
  const source = context.createOscillator();
  const loudness = context.createGain();
  source.frequency.value = pitch;
  loudness.gain.setValueAtTime(0.0001, at);
  loudness.gain.exponentialRampToValueAtTime(0.25, at + 0.02);
  loudness.gain.exponentialRampToValueAtTime(0.0001, at + 0.16);
  source.connect(loudness).connect(context.destination);
  source.start(at);
  source.stop(at + 0.17);
}
