import { useEffect, useState } from 'preact/hooks';
import type { MapViewProps } from '../../../components/library/map/MapView.tsx';
import type { PlaceState } from '../use-place.ts';

type MapView = typeof import('../../../components/library/map/MapView.tsx').MapView;

type LazyMapProps = Omit<MapViewProps, 'onGo'> & { readonly where: PlaceState };

/** The map, and what lays it out: fetched when somebody wants to see one. */
export function LazyMap({ where, ...rest }: LazyMapProps) {
  const [Loaded, setLoaded] = useState<MapView>();
  useEffect(
    () => void import('../../../components/library/map/MapView.tsx').then(({ MapView }) => setLoaded(() => MapView)),
    [],
  );
  return Loaded ? <Loaded {...rest} onGo={where.go} /> : <p role="status">{rest.t('loading')}</p>;
}
