import { DirectionProvider, MantineProvider, useDirection, useMantineColorScheme } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { type JSX, useEffect, useState } from 'react';
import { Refusal } from './api/refusal';
import { theme } from './look/theme';
import { router } from './router';
import { useSettings } from './settings/store';
import { directionOf } from './text/i18n';

/** The whole desk: look, direction, answers of the node, and which page is open. */
export function App(): JSX.Element {
  const [queries] = useState(newQueries);
  const { language } = useSettings();
  return (
    <DirectionProvider initialDirection={directionOf(language)} detectDirection={false}>
      {/* The variables are in tokens.css: an inline style sheet would need a hole in the content policy. */}
      <MantineProvider
        theme={theme}
        withCssVariables={false}
        withGlobalClasses={false}
        defaultColorScheme="auto"
      >
        <Follow />
        <QueryClientProvider client={queries}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </MantineProvider>
    </DirectionProvider>
  );
}

function newQueries(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        refetchOnWindowFocus: false,
        retry: (failures, fault) => !(fault instanceof Refusal && fault.status < 500) && failures < 2,
      },
    },
  });
}

/** Lets Mantine follow the reader's language and theme; muting transitions meanwhile would take an inline style sheet. */
function Follow(): null {
  const { language, theme: wish } = useSettings();
  const { setDirection } = useDirection();
  const { setColorScheme } = useMantineColorScheme({ keepTransitions: true });
  useEffect(() => setDirection(directionOf(language)), [language, setDirection]);
  useEffect(() => setColorScheme(wish === 'system' ? 'auto' : wish), [wish, setColorScheme]);
  return null;
}
