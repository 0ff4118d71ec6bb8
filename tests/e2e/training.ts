import { expect, type AppPage } from './page.ts';

/** Opens one of the views beside a run. */
export async function openTrain({ page }: AppPage, view: string): Promise<void> {
  await page.getByRole('tab', { name: 'Train', exact: true }).click();
  await page.getByRole('tab', { name: view, exact: true }).click();
}

export async function openSaved(app: AppPage): Promise<void> {
  await openTrain(app, 'Saved');
}

/** Trains so many epochs from random weights. */
export async function train(app: AppPage, epochs: string): Promise<void> {
  await app.page.getByRole('tab', { name: 'Train', exact: true }).click();
  await app.page.getByRole('combobox', { name: 'Epochs' }).selectOption(epochs);
  await app.page.getByRole('button', { name: /^Train/ }).click();
}

/** Trains on one digit, until the stage shows what was learned. */
export async function trainOneDigit(app: AppPage): Promise<void> {
  await app.page.getByRole('tab', { name: 'Train', exact: true }).click();
  await app.button('One digit').click();
  await expect(app.button('Continue')).toBeVisible({ timeout: 30_000 });
  await expect(app.radio('Weights', 'Yours')).toBeChecked();
  await app.settled();
}

/** From here on the page hears nothing more of a run than its first epochs, however fast the machine trains on. */
export async function hearOnly({ page }: AppPage, epochs: number): Promise<void> {
  await page.evaluate((most) => {
    const { Worker } = window;
    window.Worker = class extends Worker {
      constructor(...given: ConstructorParameters<typeof Worker>) {
        super(...given);
        let isPast = false;
        this.addEventListener('message', (event: MessageEvent<{ place?: { epoch: number } }>) => {
          isPast ||= (event.data.place?.epoch ?? 0) > most;
          if (isPast) event.stopImmediatePropagation();
        });
      }
    };
  }, epochs);
}

/** A run of 20 epochs from random weights that a reload interrupts after the eighth, while its tab is not looked at. */
export async function interruptRun(app: AppPage): Promise<void> {
  await hearOnly(app, 8);
  await train(app, '20');
  await expect(app.page.getByText('epoch 9 of 20')).toBeVisible({ timeout: 30_000 });
  // in the tab Train the offer is seen at once, and the notice with its "Show it" goes
  await app.page.getByRole('tab', { name: 'Why', exact: true }).click();
  await app.page.reload();
  await app.ready();
}
