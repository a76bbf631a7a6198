import { useText } from '@jiedui/ui';
import { fundWords } from './texts.ts';

type Agreement = { title: string; documentNo?: string };

/** An agreement in words; one signed for a place out of reach, which a moved township's money may come under, is called so. */
export function useAgreement(): (agreement: Agreement | null) => string {
  const words = useText(fundWords);
  return (agreement) => {
    if (agreement === null) return words.agreementElsewhere;
    return agreement.documentNo ? `${agreement.title}（${agreement.documentNo}）` : agreement.title;
  };
}
