import { createRoot } from 'react-dom/client';
import { Users } from './users';

createRoot(document.querySelector('#app')!).render(<Users />);
