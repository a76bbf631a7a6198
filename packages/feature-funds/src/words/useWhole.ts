import { useEffect } from 'react';

type Pages = { hasMore: boolean; loadingMore: boolean; onMore: () => unknown };

/** Reads a short list to its end, so that its sums are those of all rows. True once they are. */
export function useWhole({ hasMore, loadingMore, onMore }: Pages): boolean {
  useEffect(() => {
    if (hasMore && !loadingMore) void onMore();
  }, [hasMore, loadingMore, onMore]);
  return !hasMore;
}
